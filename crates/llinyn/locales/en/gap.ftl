# The verification gap.

gap-title = The verification gap
gap-intro = What each body says it has done, how much of that somebody else found in place, and what is left between the two. What is said and what is shown are never added up.
gap-none = Nothing is claimed done.
gap-body = Body
gap-noun = What
gap-claimed = Claimed done
gap-verified = Of these, verified done
gap-gap = Gap: claimed, not verified
