# Dileu geiriau am berson.

erasure-title = Dileu geiriau am berson
erasure-intro = Tynnir y geiriau o’r cofnod cyfan, ei chwiliad, ei ddata agored a’i gyflyrau cynharach, am byth. Rhaid i rywun arall ei gymeradwyo. Mae’r cofnod yn cadw ble a pham, byth beth. Ni ellir galw yn ôl gopïau a wnaeth eraill o dudalennau cyhoeddus.
erasure-words = Geiriau i’w dileu
erasure-words-hint = Un darn i bob llinell, megis enw llawn ar y gyntaf a chyfenw ar yr ail. Dileir pob un lle bynnag y mae’n sefyll yn gyfan, gyda phriflythrennau ac acenion neu hebddynt.
erasure-reason-asked-for = Pam
erasure-reason-asked = Gofynnodd y person am hynny, ac mae ganddo hawl iddo.
erasure-reason-child = Mae’r geiriau’n enwi plentyn, neu’n gadael i rywun ei adnabod.
erasure-reason-not-lawful = Ni ddylai’r geiriau fod wedi’u cyhoeddi erioed.
erasure-reason-ordered = Gorchmynnodd llys neu reoleiddiwr hynny.
erasure-ask = Gofyn am hynny
erasure-list = Geiriau y mae rhywun yn gofyn am eu dileu
erasure-list-intro = O gymeradwyo cais, bydd y geiriau’n diflannu o bobman ar unwaith; ni ddaw dim â nhw’n ôl. O wrthod cais, dim ond y cais sy’n diflannu.
erasure-none = Nid oes neb yn gofyn am ddim.
erasure-by = gofynnwyd gan { $name }
erasure-held = { $count ->
    [zero] mewn { $count } cofnod
    [one] mewn { $count } cofnod
    [two] mewn { $count } gofnod
    [few] mewn { $count } chofnod
    [many] mewn { $count } chofnod
   *[other] mewn { $count } cofnod
}
erasure-approve = Cymeradwyo a dileu
erasure-refuse = Gwrthod
erasure-erased = Geiriau a ddilëwyd
erasure-who = Gofynnwyd gan: { $by }. Cymeradwywyd gan: { $agreed }.
erasure-file = tynnwyd ymaith, am fod geiriau a safai ynddi wedi’u dileu; ei SHA-256 oedd:
