//! What can go wrong, free of HTTP: each kind has a code and a key for the words people see, and an inside
//! context that never leaves the program.

use std::fmt;

/// An error of the program.
#[derive(Debug)]
pub struct Error {
    /// What sort, which chooses the words outside.
    pub kind: ErrorKind,
    /// What it concerns and may be shown: a file's name, a reference.
    pub about: String,
    /// What went on inside; for logs only.
    pub inside: String,
}

/// Declares the sorts of errors, and the list of them all.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident,)*) => {
        /// The sorts of errors. Each has a message `error-<key>` in both languages that says what is wrong and what to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ErrorKind {
            $($(#[$doc])* $kind,)*
        }

        impl ErrorKind {
            /// All sorts, for the test that each has its words.
            pub const ALL: &'static [ErrorKind] = &[$(ErrorKind::$kind),*];
        }
    };
}

kinds! {
    /// The file is not there.
    FileMissing,
    /// The path is a folder.
    FileIsFolder,
    /// The file may not be read.
    FileUnreadable,
    /// The file is larger than the limit.
    FileTooLarge,
    /// The file has no bytes, or nothing but white space.
    FileEmpty,
    /// The bytes are no text.
    NotText,
    /// The text is not valid in any encoding that is certain; `about` has the byte offset.
    BadEncoding,
    /// Markup nested deeper than the limit.
    TooDeep,
    /// The file opens only with a password.
    FileEncrypted,
    /// The file is not whole, or not what it says it is.
    FileDamaged,
    /// Reading the file takes more time or memory than a paper may.
    FileTooCostly,
    /// The file has more pages than a paper may; `about` has the most.
    PagesTooMany,
    /// The reference is taken or not well formed.
    BadReference,
    /// The record holds nothing of that name.
    NotInRecord,
    /// The database cannot be opened.
    StoreUnavailable,
    /// The database was written by a newer program.
    StoreNewer,
    /// The database, or its folder, may not be written.
    StoreReadOnly,
    /// The disk is full.
    DiskFull,
    /// Another program is writing.
    StoreBusy,
    /// The database engine is too old.
    EngineTooOld,
    /// The ledger does not hold.
    LedgerBroken,
    /// A day, number or word in a query or an option is not well formed.
    BadValue,
    /// The day asked for is later than today.
    DayToCome,
    /// Words that were typed seem to name a child.
    ChildNamed,
    /// It asks nothing that could be answered.
    NothingToAnswer,
    /// What was sent with a file is larger than the address takes.
    UploadTooLarge,
    /// No file was chosen.
    NoFile,
    /// The very same file is in the record; `about` has its reference.
    PaperKnown,
    /// Somebody else changed it since it was shown.
    ChangedMeanwhile,
    /// Something has not been decided; `about` says of how many.
    StillUndecided,
    /// A second person has to confirm that no child is named.
    NotConfirmed,
    /// Somebody else has to confirm it.
    SamePerson,
    /// What was shown is not what would be recorded now.
    LookAgain,
    /// The words do not stand in the paper.
    NotInPaper,
    /// The words do not stand in the answer.
    NotInAnswer,
    /// The question has an answer; what only holds it comes too late.
    AnsweredAlready,
    /// Nothing was written where words are needed.
    WordsMissing,
    /// More was written than is kept; `about` has the limit.
    WordsTooLong,
    /// The file is of no kind that is taken as evidence.
    NotEvidence,
    /// The file is larger than evidence may be; `about` has its name.
    EvidenceTooLarge,
    /// A day to look at evidence again was given, and no evidence.
    EvidenceMissing,
    /// The file of evidence is kept no more; `about` has its name.
    EvidenceGone,
    /// More than one file came where one is taken.
    FilesTooMany,
    /// Where files are kept cannot be reached.
    FilesUnreachable,
    /// A file is not what it was when it was kept; `about` has its digest.
    FileAltered,
    /// Nothing was chosen where a choice is needed.
    ChoiceMissing,
    /// No day was given.
    DayMissing,
    /// The day has passed.
    DayPast,
    /// The day is the one it was already.
    DayUnchanged,
    /// The words tell of fewer than five people by their number.
    FewPeople,
    /// The words are more than a number, a letter and the name of a body.
    NotAnonymous,
    /// The source is a statement made here, where a paper is needed.
    NotAPaper,
    /// The paper is the report of this review already.
    ReportKnown,
    /// No body was named.
    BodyMissing,
    /// Nobody was named who was told.
    NobodyTold,
    /// The body neither owns what it speaks of, nor helps with it, nor coordinates.
    NotOwner,
    /// The body owns what somebody else has to judge.
    IsOwner,
    /// The thread has ended already.
    ThreadEnded,
    /// Nothing is promised there whose date could be moved.
    NothingToMove,
    /// The day somebody looks again is too soon or too late.
    RecheckOutside,
    /// Nobody but the owner found it in place.
    NotVerified,
    /// A thing would be linked with itself.
    LinkedToItself,
    /// Nothing was named that takes its place.
    SuccessorMissing,
    /// It would take its own place.
    SuccessorItself,
    /// A commitment would be left open with nobody to carry it on.
    LeftOpen,
    /// No body of the record has that name.
    BodyUnknown,
    /// The body is no more.
    BodyEnded,
    /// The body did not exist yet on the day; `about` has both.
    BodyNotYet,
    /// One body was named where two are needed.
    SameBody,
    /// Somebody stands on two lists of who was there; `about` names both.
    OnTwoLists,
    /// Somebody is said to have left who is on no list of who was there.
    LeftUnlisted,
    /// Somebody stands twice on one list of who was there.
    ListedTwice,
    /// The meeting is on the record already; `about` is its day.
    MeetingKnown,
    /// The meeting is none of the body that refers.
    NotOwnMeeting,
    /// The words of the thread are withheld.
    ThreadWithheld,
    /// The minutes were approved; `about` is the meeting.
    MinutesApproved,
    /// The meeting is no later one of the same body.
    NotLaterMeeting,
    /// Fewer than two bodies are to share what a body held.
    SharesMissing,
    /// The body does not hold what is to pass from it.
    NotHeld,
    /// The same is to pass to two bodies.
    PassedTwice,
    /// A body bears that name already.
    NameTaken,
    /// Another plan took its place already.
    AlreadyReplaced,
    /// The reports were stopped already.
    AlreadyStopped,
    /// Another plan has this title already; `about` has its address.
    PlanKnown,
    /// The last day comes before the first.
    DaysReversed,
    /// A whole number is none, or too large; `about` has the largest.
    NumberOutside,
    /// No cost that an answer put off is still owed; `about` is the answer.
    NoCostOwed,
    /// What was typed is no number.
    NumberUnreadable,
    /// What was typed is no percentage.
    PercentUnreadable,
    /// What was typed is no sum of money.
    MoneyUnreadable,
    /// The percentages of a formula do not add up to 100; `about` is what they add up to.
    SharesNotWhole,
    /// A class of bodies signs nothing: its members do, one by one.
    ClassSigns,
    /// Whoever is said to leave an agreement had not signed it by then.
    NotSigned,
    /// No word of the record is spelled so.
    WordUnknown,
    /// A word is said to belong to itself.
    SameWord,
    /// Somebody said already how two words belong together.
    RelatedAlready,
    /// The file is no table that can be read.
    NotTable,
    /// The table is larger than the limit, which `about` has.
    TableTooLarge,
    /// The table has no row.
    TableEmpty,
    /// The table lacks a column; `about` names it.
    ColumnMissing,
    /// The table has a column that means nothing here.
    ColumnUnknown,
    /// The table has a column twice.
    ColumnTwice,
    /// A cell stands in no column.
    CellOutside,
    /// A cell holds an error, or a formula that was never worked out.
    CellBroken,
    /// A quotation mark is opened and never closed.
    QuoteOpen,
    /// Words to be erased have too few letters.
    WordsTooShort,
    /// Nothing of the record holds the words that are to be erased.
    WordsNotHeld,
    /// The record could not be read without the words that are to be erased.
    WordsOfProgram,
    /// The words of the paper are public.
    NotWithheld,
    /// No instant is written so.
    InstantWrong,
    /// An instant that has come already.
    InstantPast,
    /// The day on which somebody looks again is none of the next twelve months.
    ReviewOutside,
    /// A line of a template of reports is not well formed; `about` has its number.
    BadTemplate,
    /// There is no template of that name.
    NoTemplate,
    /// The file bears no stamp of a pack, or several that differ.
    NotPack,
    /// Nothing is there that sets a pack as PDF.
    NoTypesetter,
    /// It is no address that mail can be sent to.
    EmailWrong,
    /// Nobody knows where to write to a body; `about` names it.
    EmailMissing,
    /// It is neither of the two languages.
    LanguageUnknown,
    /// Nothing says which bodies belong to a class.
    ClassEmpty,
    /// A body is named on two lines.
    AskedTwice,
    /// More is sent round at once than may be; `about` has the most.
    RecipientsTooMany,
    /// The body was not asked.
    NotAsked,
    /// Replies were taken until a day that has passed; `about` has it.
    RepliesClosed,
    /// What is not known is said to be in use.
    UsedUnknown,
    /// It is no reply to this circulation.
    NotReply,
    /// It is no newer version of what was sent.
    NotNewer,
    /// The command line lacks something; `about` names it.
    ArgumentMissing,
    /// The command line has something this command does not take.
    ArgumentUnknown,
    /// No rule has this code.
    RuleUnknown,
    /// A page can be read and nothing else.
    OnlyRead,
    /// What was sent did not come from a page of this site.
    NotFromHere,
    /// Whoever asks may not do this.
    NotAllowed,
    /// The address, the password and the code given do not belong together, or too many attempts failed.
    SignInWrong,
    /// What a provider of identity gave does not hold: it was given to another, for something else, or too long ago.
    ProofWrong,
    /// The provider of identity vouches for no mail address.
    EmailUnverified,
    /// No account belongs to whom a provider of identity vouches for, or it is let in no more.
    AccountMissing,
    /// The provider of identity does not answer, or not as it should; `about` has its host.
    ProviderUnreachable,
    /// The invitation was used or has run out.
    InvitationOver,
    /// The password chosen is too short; `about` has the fewest characters.
    PasswordShort,
    /// The password chosen is too long; `about` has the most characters.
    PasswordLong,
    /// The password chosen is too easily guessed.
    PasswordPlain,
    /// The one-time code is not the one of now.
    CodeWrong,
    /// The words are no receipt, or none of a concern that was raised here.
    ReceiptWrong,
    /// Too many receipts were tried within a minute.
    TooManyTries,
    /// The text is no key of the age format that something could be sealed to.
    KeyWrong,
    /// Nobody has a key that something could be sealed to.
    NoGuardian,
    /// The file is not sealed, or not to this identity.
    NotSealedToThis,
    /// A form holds more than one may.
    FormTooLarge,
    /// The output folder cannot be written.
    OutputUnwritable,
    /// The address cannot be listened on.
    AddressTaken,
    /// Anything that should not happen.
    Inside,
}

impl ErrorKind {
    /// The key of its message: `file-missing`.
    pub fn key(self) -> String {
        let name = format!("{self:?}");
        let dashed = name.chars().flat_map(|c| c.is_ascii_uppercase().then_some('-').into_iter().chain([c]));
        dashed.skip(1).map(|c| c.to_ascii_lowercase()).collect()
    }
}

impl Error {
    /// An error about something that may be shown.
    pub fn new(kind: ErrorKind, about: impl Into<String>) -> Error {
        Error { kind, about: about.into(), inside: String::new() }
    }

    /// The same error with what went on inside.
    pub fn inside(mut self, context: impl fmt::Display) -> Error {
        self.inside = context.to_string();
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.key(), self.about)?;
        if self.inside.is_empty() { Ok(()) } else { write!(f, " ({})", self.inside) }
    }
}

impl std::error::Error for Error {}
