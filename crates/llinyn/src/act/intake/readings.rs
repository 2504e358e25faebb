//! Papers as read, for as long as somebody decides of them: read once, beside whatever else goes on.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::intake::Intake;
use llinyn_reading::{Limits, Reading};
use tokio::sync::{Mutex, watch};

use crate::act::files::Files;

/// How many are kept; the one that was asked for longest ago goes first.
const KEPT: usize = 8;

/// What has become of a reading: nothing yet, the reading, or the kind of what is wrong with the file.
type Read = Option<Result<Arc<Reading>, ErrorKind>>;

/// The papers that were read last.
#[derive(Debug, Default)]
pub struct Readings {
    kept: Mutex<VecDeque<(String, watch::Receiver<Read>)>>,
}

impl Readings {
    /// A paper as read; none where it is still being read after `patience`.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub async fn get(
        &self,
        files: &Files,
        intake: &Intake,
        patience: Duration,
    ) -> Result<Option<Arc<Reading>>, Error> {
        let mut receiver = self.begun(files, intake).await?;
        let waited = tokio::time::timeout(patience, receiver.wait_for(Option::is_some)).await;
        let Ok(read) = waited else { return Ok(None) };
        let read = read.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?.clone();
        let failed = |kind| Error::new(kind, &*intake.name);
        read.transpose().map_err(failed)
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
        let (sender, receiver) = watch::channel(None);
        let (name, bytes) = (intake.name.clone(), files.load(&intake.digest).await?);
        tokio::task::spawn_blocking(move || {
            let read = llinyn_reading::read(&name, &bytes, &Limits::default());
            sender.send_replace(Some(read.map(Arc::new).map_err(|error| error.kind)));
        });
        kept.push_back((intake.digest.clone(), receiver.clone()));
        if kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(receiver)
    }
}
