//! The links by which bodies reply without an account, and the letters that carry them. Where a body is written to stands
//! beside the record, and of a link only the digest of its token.

use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{BodyId, CirculationId, Dice, SourceId};
use llinyn_model::letter::Letter;
use llinyn_model::{Day, Instant, Language};

use crate::account::Digest;
use crate::db::{Store, Tx};
use crate::failure::{Failure, unknown};
use crate::outbox::insert;
use crate::project::OPEN;
use crate::sql::sql;
use crate::value::Record;
use crate::write::Recorded;

/// Whom a link lets reply, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The circulation.
    pub circulation: CirculationId,
    /// The body.
    pub body: BodyId,
    /// Where it is written to; empty where the link was withdrawn.
    pub email: String,
    /// The language it is written to in.
    pub language: Language,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// A link with the letter that carries it.
#[derive(Clone, Debug)]
pub struct Post {
    /// The digest of its token.
    pub token: Digest,
    /// Whom it lets reply.
    pub link: Link,
    /// Whether it reminds: a body is reminded of a circulation once.
    pub reminds: bool,
    /// What the form by which it was asked for is called; sent twice, it makes one link.
    pub once: Option<SourceId>,
    /// The letter.
    pub letter: Letter,
}

impl Store {
    /// Records what is sent round, with its links and its letters: all of it, or nothing.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn send_round(
        &self,
        changes: &[Change],
        posts: &[Post],
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Recorded, Error> {
        let sent = async {
            let mut tx = self.begin_in_turn().await?;
            let recorded = self.append(&mut tx, None, changes, at, dice).await?;
            for post in posts {
                put(&mut tx, post).await?;
            }
            tx.commit().await?;
            Ok::<_, Failure>(recorded)
        };
        let recorded = sent.await.map_err(|failure| self.about(failure))?;
        recorded.ok_or_else(|| Error::new(ErrorKind::Inside, "").inside("no head was asked for"))
    }

    /// Sends a reminder; false where another program did.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn remind(&self, post: &Post) -> Result<bool, Error> {
        let sent = async {
            let mut tx = self.begin_in_turn().await?;
            let first = put(&mut tx, post).await?;
            tx.commit().await?;
            Ok::<_, Failure>(first)
        };
        sent.await.map_err(|failure| self.about(failure))
    }

    /// Withdraws the links of a body, and forgets where it was written to; with `post`, a new one takes their place. False,
    /// and nothing, where the same form was sent before.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn withdraw_links(
        &self,
        circulation: CirculationId,
        body: BodyId,
        at: Instant,
        post: Option<&Post>,
    ) -> Result<bool, Error> {
        let withdrawn = async {
            let mut tx = self.begin_in_turn().await?;
            tx.execute(sql!("reply_link/withdraw"), &[circulation.0.into(), body.0.into(), at.0.into()])
                .await?;
            if let Some(post) = post
                && !put(&mut tx, post).await?
            {
                return Ok::<_, Failure>(false);
            }
            tx.commit().await?;
            Ok(true)
        };
        withdrawn.await.map_err(|failure| self.about(failure))
    }

    /// The link of a token.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn reply_link(&self, token: &Digest) -> Result<Option<Link>, Error> {
        let row = self.first(sql!("reply_link/by_token"), &[token.to_vec().into()]).await?;
        Ok(row.as_ref().map(link).transpose()?)
    }

    /// Where a body was written to last.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn written_to(&self, body: BodyId) -> Result<Option<Link>, Error> {
        let row = self.first(sql!("reply_link/of_body"), &[body.0.into()]).await?;
        Ok(row.as_ref().map(link).transpose()?)
    }

    /// The links of circulations to which replies are owed by a day of these, of bodies that were last written to at or
    /// before an instant and were not reminded; each circulation's together. Who owes none any more is among them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn to_remind(&self, from: Day, to: Day, before: Instant) -> Result<Vec<Link>, Error> {
        let values = [OPEN.into(), from.to_string().into(), to.to_string().into(), before.0.into()];
        let rows = self.fetch(sql!("reply_link/to_remind"), &values).await?;
        Ok(rows.iter().map(link).collect::<Result<_, _>>()?)
    }
}

/// Puts a link and its letter in place; false, and nothing, where the same reminder is there, or one of the same form.
async fn put(tx: &mut Tx, post: &Post) -> Result<bool, Failure> {
    let link = &post.link;
    let values = [
        post.token.to_vec().into(),
        link.circulation.0.into(),
        link.body.0.into(),
        link.email.as_str().into(),
        link.language.tag().into(),
        post.letter.made.0.into(),
        i64::from(post.reminds).into(),
        post.once.map(|once| once.0).into(),
    ];
    let first = tx.execute(sql!("reply_link/insert"), &values).await? == 1;
    if first {
        let (sql, values) = insert(&post.letter, Some(link.circulation));
        tx.execute(sql, &values).await?;
    }
    Ok(first)
}

fn link(row: &Record) -> Result<Link, Failure> {
    Ok(Link {
        circulation: CirculationId(row.id("circulation")?),
        body: BodyId(row.id("body")?),
        email: row.text("email")?,
        language: Language::from_tag(&row.text("language")?).ok_or_else(|| unknown("a language"))?,
        withdrawn: row.maybe_int("withdrawn")?.is_some(),
    })
}
