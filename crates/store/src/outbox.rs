//! Letters that wait to be sent, and those that never arrived.

use llinyn_model::Day;
use llinyn_model::Instant;
use llinyn_model::error::Error;
use llinyn_model::id::{AccountId, CirculationId, LetterId, Reference};
use llinyn_model::letter::{Letter, Undelivered};
use llinyn_model::subscription::{Subscription, Weekly};
use llinyn_model::withholding::MARK;

use crate::db::Store;
use crate::failure::Failure;
use crate::project::OPEN;
use crate::sql::sql;
use crate::subscription::asked;
use crate::value::{Record, Value};

/// What a letter is about, which is noted as told together with it.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// Whoever has the address is asked whether they want a subscription, which is kept with the letter.
    Asking(&'a Subscription),
    /// Subscriptions of one address, each with the entry it is told up to.
    News(&'a [(Subscription, i64)]),
    /// What needs somebody this week.
    Weekly(&'a Weekly),
}

impl Store {
    /// Puts a letter into the outbox: once, whoever writes it. False where another program was first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn post(&self, letter: &Letter, about: About<'_>) -> Result<bool, Error> {
        let at: Value = letter.made.0.into();
        let mut statements: Vec<(&'static str, Vec<Value>)> = Vec::new();
        match about {
            About::Asking(new) => {
                statements.push((sql!("subscription/insert"), asked(new, letter.made).to_vec()));
            }
            About::News(told) => statements.extend(told.iter().map(|(one, upto)| {
                let values = vec![one.key.to_vec().into(), (*upto).into(), at.clone(), one.told.into()];
                (sql!("subscription/told"), values)
            })),
            About::Weekly(weekly) => {
                let values = vec![weekly.account.id.0.into(), at.clone(), weekly.told_at.0.into()];
                statements.push((sql!("weekly/told"), values));
            }
        }
        statements.push(insert(letter, None));
        let posted = async {
            let mut tx = self.begin_in_turn().await?;
            for (sql, values) in &statements {
                if tx.execute(sql, values).await? == 0 {
                    return Ok::<_, Failure>(false);
                }
            }
            tx.commit().await?;
            Ok(true)
        };
        posted.await.map_err(|failure| self.about(failure))
    }

    /// The letters whose turn it is. One that carries words of a paper waits while these are withheld.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn letters(&self, now: Instant, limit: i64) -> Result<Vec<Letter>, Error> {
        let rows = self.fetch(sql!("outbox/waiting"), &[now.0.into(), limit.into(), MARK.into()]).await?;
        Ok(rows.iter().map(letter).collect::<Result<_, _>>()?)
    }

    /// Takes a letter to send it; unless it is sent by then, its turn comes again at `next`. False where another
    /// program took it first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn take_letter(&self, letter: &Letter, next: Instant) -> Result<bool, Error> {
        let values = [letter.id.0.into(), letter.tries.into(), next.0.into()];
        Ok(self.beside(&[(sql!("outbox/take"), &values)]).await? == 1)
    }

    /// A letter was sent: it is kept no longer. What failed for the same account before is past.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn letter_sent(&self, letter: &Letter) -> Result<(), Error> {
        let (id, account) = ([letter.id.0.into()], [letter.account.map(|account| account.0).into()]);
        let ends = [(sql!("outbox/sent"), &id[..]), (sql!("outbox/forget_failed"), &account[..])];
        self.beside(&ends).await.map(drop)
    }

    /// A letter is given up. Nothing is kept of it but its subject.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn give_up_letter(&self, id: LetterId, at: Instant) -> Result<(), Error> {
        self.beside(&[(sql!("outbox/fail"), &[id.0.into(), at.0.into()])]).await.map(drop)
    }

    /// Forgets what was given up at or before an instant.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_undelivered(&self, before: Instant) -> Result<(), Error> {
        self.beside(&[(sql!("outbox/end_failed"), &[before.0.into()])]).await.map(drop)
    }

    /// The letters that never arrived, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn undelivered(&self, limit: i64) -> Result<Vec<Undelivered>, Error> {
        let rows = self.fetch(sql!("outbox/failed"), &[limit.into()]).await?;
        let one = |row: &Record| {
            let (subject, name) = (row.text("subject")?, row.maybe_text("name")?);
            Ok(Undelivered { subject, name, at: Instant(row.int("failed")?) })
        };
        Ok(rows.iter().map(one).collect::<Result<_, Failure>>()?)
    }

    /// The bodies that owe something by a day before `until`, and for which nobody is here to be written to.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn unreachable(&self, until: Day, limit: i64) -> Result<Vec<Reference>, Error> {
        let values = [OPEN.into(), until.to_string().into(), limit.into()];
        let rows = self.fetch(sql!("account/unreachable"), &values).await?;
        let reference = |row: &Record| row.text("reference").map(Reference::stored);
        Ok(rows.iter().map(reference).collect::<Result<_, Failure>>()?)
    }
}

/// The statement that puts a letter into the outbox; `circulation` is the one whose words it carries.
pub(crate) fn insert(letter: &Letter, circulation: Option<CirculationId>) -> (&'static str, Vec<Value>) {
    let values = vec![
        letter.id.0.into(),
        letter.account.map(|account| account.0).into(),
        letter.email.as_str().into(),
        letter.subject.as_str().into(),
        letter.words.as_str().into(),
        letter.stop.as_str().into(),
        letter.made.0.into(),
        circulation.map(|circulation| circulation.0).into(),
    ];
    (sql!("outbox/insert"), values)
}

fn letter(row: &Record) -> Result<Letter, Failure> {
    Ok(Letter {
        id: LetterId(row.id("id")?),
        account: row.maybe_id("account")?.map(AccountId),
        email: row.text("email")?,
        subject: row.text("subject")?,
        words: row.text("words")?,
        stop: row.text("stop")?,
        made: Instant(row.int("made")?),
        tries: row.int("tries")?,
    })
}
