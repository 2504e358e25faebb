//! People who act in a story: what they are refused, and what is recorded.

use llinyn::act::closure::{Ending, close};
use llinyn::act::files::Files;
use llinyn::act::moving::{NewDate, move_date};
use llinyn::act::plan::{Stopping, Superseding, supersede, suspend};
use llinyn::act::progress::{Claiming, claim};
use llinyn::act::responding::{Answering, answer};
use llinyn::act::verification::{Verifying, verify};
use llinyn::act::{Acted, Actor, Desk, Refused};
use llinyn::clock::SystemDice;
use llinyn::locale::Locales;
use llinyn_model::Language;
use llinyn_model::id::{BodyId, Reference};

use super::story::Story;

pub(super) const INSPECTORATE: &str = "Glanrafon Care Inspectorate";
pub(super) const COUNCIL: &str = "Glanrafon Council";
pub(super) const BOARD: &str = "Glanrafon Safeguarding Board";

/// An inspection, its answer, and minutes of a board that owns nothing of it.
pub(super) const PAPERS: [(&str, &str); 3] = [
    (
        "report.txt",
        "Inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should answer every letter from a carer in time.

Recommendation 2: Glanrafon Council should print a leaflet.
",
    ),
    (
        "answer.txt",
        "Response to the Inspection of foster care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will answer every letter by 30 June 2024.

Recommendation 2

Response: Noted. Leaflets have their place.
",
    ),
    (
        "minutes.txt",
        "Glanrafon Safeguarding Board

MINUTES OF THE MEETING OF 8 MAY 2024

PRESENT:

Councillors A. Bryn (Chair) and E. Dolwen

FOSTER CARE

RESOLVED –

(1)\tT H A T the position on recommendation 1 of the Inspection of foster care in Glanrafon be noted.
",
    ),
];

/// Something a person does.
pub(super) enum Act {
    Answer(Answering),
    Claim(Claiming),
    Verify(Verifying),
    Move(NewDate),
    Close(Ending),
    Supersede(Superseding),
    Suspend(Stopping),
}

impl Story {
    /// The body of a name.
    pub(super) async fn body(&self, name: &str) -> BodyId {
        let body = self.site.store.reader().body_named(name).await.unwrap();
        body.unwrap_or_else(|| panic!("no paper names {name}")).id
    }

    /// Somebody of a body.
    pub(super) async fn of_body(&self, name: &str) -> Actor {
        let body = self.body(name).await;
        Actor {
            body,
            name: name.to_owned(),
            office: "Head of Services".to_owned(),
            for_board: false,
            once: None,
        }
    }

    /// The address of an item, as acts take it.
    pub(super) fn item(&self, address: &str) -> Reference {
        Reference::stored(self.at(address).trim_start_matches('/').to_owned())
    }

    /// What comes of an act, in a language.
    pub(super) async fn acts(&self, actor: &Actor, act: &Act, language: Language) -> Result<Acted, Refused> {
        let files = self.site.keeps();
        let (store, now, today) = (&self.site.store, self.site.now(), self.site.today());
        let (desk, dice) = (Desk::open(store, actor, language, now, today).await, &mut SystemDice);
        let acted = match act {
            Act::Answer(what) => answer(desk, what, dice).await,
            Act::Claim(what) => claim(desk, &files, what, dice).await,
            Act::Verify(what) => verify(desk, &files, what, dice).await,
            Act::Move(what) => move_date(desk, what, dice).await,
            Act::Close(what) => close(desk, what, dice).await,
            Act::Supersede(what) => supersede(desk, what, dice).await,
            Act::Suspend(what) => suspend(desk, what, dice).await,
        };
        self.site.wait(1_000);
        acted
    }

    /// An act that is recorded, with these kinds of changes.
    pub(super) async fn records(
        &mut self,
        actor: &Actor,
        act: Act,
        language: Language,
        kinds: &[&str],
    ) -> Acted {
        let acted = self.acts(actor, &act, language).await.unwrap_or_else(|refused| panic!("{refused:?}"));
        let made: Vec<&str> = acted.changes.iter().map(llinyn_model::change::Change::kind).collect();
        self.holds(&format!("{} recorded {made:?}, not {kinds:?}", acted.said), made == kinds);
        acted
    }

    /// An act that is refused, with all that is wrong: each field and the key of its message. Nothing is recorded.
    pub(super) async fn refuses(&mut self, actor: &Actor, act: Act, problems: &[(&str, &str)]) {
        let before = self.site.store.head().await.unwrap();
        let Err(Refused::Problems(found)) = self.acts(actor, &act, Language::En).await else {
            panic!("it was not refused with {problems:?}");
        };
        let told: Vec<(&str, String)> =
            found.iter().map(|problem| (&*problem.field, problem.key())).collect();
        let wanted: Vec<(&str, String)> =
            problems.iter().map(|(field, key)| (*field, format!("error-{key}"))).collect();
        self.holds(&format!("refused with {told:?}, not {wanted:?}"), told == wanted);
        for problem in &found {
            for language in Language::ALL {
                let (what, help) = problem.words(Locales::new().of(language));
                self.holds(&format!("{what} {help}"), !what.contains('{') && !help.contains('{'));
            }
        }
        let after = self.site.store.head().await.unwrap();
        self.holds("what was refused was recorded", before == after);
    }
}

/// Pages that a person can send acts from run them on any thread.
#[test]
fn acts_go_from_thread_to_thread() {
    fn sends<T: Send>(_: &T) {}
    let check = async |store: &llinyn_store::Store, actor: &Actor, what: &Claiming| {
        let (now, today) = (llinyn_model::Instant(0), llinyn_model::Day::FIRST);
        let mut dice = SystemDice;
        let desk = Desk::open(store, actor, Language::En, now, today).await;
        let files = Files::beside("none");
        let acting = claim(desk, &files, what, &mut dice);
        sends(&acting);
        drop(acting.await);
    };
    let _ = check;
}
