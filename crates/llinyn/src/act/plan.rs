//! Ending a plan, or the reports on it: no commitment is left open with nobody to carry it on, and no report stops
//! without who agreed and what starts it again (law 1).
