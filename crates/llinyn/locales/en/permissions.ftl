# Who may do what.

permissions-title = Who may do what
permissions-intro = Every address of this site and what it asks for. The program decides by this very table, and its tests walk all of it. Only those whose membership is active have more than everybody has.
permissions-address = Address
permissions-power = Asks for
permissions-nobody = Everybody
permissions-takes = takes what is sent
permissions-yes = yes
permissions-no = no

power-read = nothing
power-signed-in = being signed in
power-claim-progress = saying what a body has done
power-verify = saying whether it is so
power-ask-question = asking questions
power-judge-answer = saying how an answer is to be read
power-keep-record = keeping the record
power-read-concerns = reading and answering concerns
power-withhold = withholding words, and making them public
power-manage-accounts = letting people in and out
