//! Papers as read, for as long as somebody decides of them: read once, beside whatever else goes on.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::intake::Intake;
use llinyn_reading::{Pace, Reading};
use tokio::sync::{Mutex, watch};

use crate::act::files::Files;
use crate::extract;

/// How many are kept; the one that was asked for longest ago goes first.
const KEPT: usize = 8;

/// What has become of a reading.
#[derive(Clone, Debug)]
enum Read {
    /// It goes on; how far it is, once its text is cut into passages.
    Going(Option<Pace>),
    /// It ended: the reading, or the kind of what is wrong with the file.
    Ended(Result<Arc<Reading>, ErrorKind>),
}

/// The papers that were read last.
#[derive(Debug, Default)]
pub struct Readings {
    kept: Mutex<VecDeque<(String, watch::Receiver<Read>)>>,
}

impl Readings {
    /// A paper as read, or how far it is where it is still being read after `patience`.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub async fn get(
        &self,
        files: &Files,
        intake: &Intake,
        patience: Duration,
    ) -> Result<Result<Arc<Reading>, Option<Pace>>, Error> {
        let mut receiver = self.begun(files, intake).await?;
        let ended = |read: &Read| matches!(read, Read::Ended(_));
        if let Ok(Err(error)) = tokio::time::timeout(patience, receiver.wait_for(ended)).await {
            return Err(Error::new(ErrorKind::Inside, "").inside(error));
        }
        let read = receiver.borrow().clone();
        match read {
            Read::Going(pace) => Ok(Err(pace)),
            Read::Ended(Ok(reading)) => Ok(Ok(reading)),
            Read::Ended(Err(kind)) => Err(Error::new(kind, &*intake.name)),
        }
    }

    /// Forgets them all.
    pub async fn forget(&self) {
        self.kept.lock().await.clear();
    }

    /// The reading of a paper, begun if it was not.
    async fn begun(&self, files: &Files, intake: &Intake) -> Result<watch::Receiver<Read>, Error> {
        let mut kept = self.kept.lock().await;
        if let Some(at) = kept.iter().position(|(digest, _)| *digest == intake.digest)
            && let Some(found) = kept.remove(at)
        {
            let receiver = found.1.clone();
            kept.push_back(found);
            return Ok(receiver);
        }
        let (sender, receiver) = watch::channel(Read::Going(None));
        let (name, bytes) = (intake.name.clone(), files.load(&intake.digest).await?);
        tokio::task::spawn_blocking(move || {
            let tell = &mut |pace| {
                sender.send_replace(Read::Going(Some(pace)));
            };
            let read = extract::read(&name, &bytes, tell);
            sender.send_replace(Read::Ended(read.map(Arc::new).map_err(|error| error.kind)));
        });
        kept.push_back((intake.digest.clone(), receiver.clone()));
        if kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(receiver)
    }
}
