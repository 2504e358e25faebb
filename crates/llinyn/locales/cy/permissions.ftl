# Pwy sy’n cael gwneud beth.

permissions-title = Pwy sy’n cael gwneud beth
permissions-intro = Pob cyfeiriad ar y safle hwn a’r hyn y mae’n gofyn amdano. Wrth yr union dabl hwn y mae’r rhaglen yn penderfynu, ac mae ei phrofion yn cerdded drwyddo i gyd. Dim ond y rhai sy’n aelodau gweithredol sy’n cael mwy na phawb.
permissions-address = Cyfeiriad
permissions-power = Yn gofyn am
permissions-nobody = Pawb
permissions-takes = yn derbyn yr hyn a anfonir
permissions-yes = cânt
permissions-no = na chânt

power-read = dim
power-signed-in = bod wedi mewngofnodi
power-claim-progress = dweud beth a wnaeth corff
power-verify = dweud a yw hynny’n wir
power-ask-question = gofyn cwestiynau
power-judge-answer = dweud sut mae darllen ateb
power-keep-record = cadw’r cofnod
power-read-concerns = darllen pryderon a’u hateb
power-withhold = cadw geiriau’n ôl, a’u gwneud yn gyhoeddus
power-manage-accounts = gadael pobl i mewn ac allan
