//! The laws that can be told from the changes alone, over random histories of what people do. Each check is shown to
//! catch a planted wrong rule.

#[cfg(test)]
mod check;
#[cfg(test)]
mod history;
#[cfg(test)]
mod question;
#[cfg(test)]
mod replay;
