//! How children took part in each plan, what changed because of them, and where nothing says so.

use llinyn_model::voice::Effect;
use llinyn_model::{Language, Stated};
use llinyn_store::VoiceFile;

use super::Making;
use crate::picture::Text;
use crate::report::news::line;
use crate::report::pack::Block;

impl Making<'_> {
    /// Each plan with every time children took part in it; a plan that does not say is told to be silent.
    pub(super) fn voice(&self) -> Vec<Block> {
        let head = ["noun-plan", "voice-who", "voice-count", "voice-how", "voice-changed", "voice-told"];
        let mut rows = Vec::new();
        for (page, voices) in self.scope.plans.iter().zip(&self.scope.voices) {
            let plan = self.plan(page);
            if voices.is_empty() {
                let mut silent = vec![plan.clone(), self.told("voice-not-recorded")];
                silent.resize(head.len(), self.plain(String::new()));
                rows.push(silent);
            }
            rows.extend(voices.iter().map(|file| self.heard(plan.clone(), file)));
        }
        self.table("pack-voice", &head, rows).into_iter().collect()
    }

    fn heard(&self, plan: Text, file: &VoiceFile) -> Vec<Text> {
        let (voice, on) = (&file.voice, self.scope.on);
        let language = |source: Option<&llinyn_model::source::SourceHead>| {
            source.map_or(self.language, |source| source.language)
        };
        let spoken = language(file.source.as_ref());
        let who = Text::new(line(&voice.text), spoken).to(format!("/{}", voice.reference));
        let (changed, changed_at) = file.changed(on);
        let changed = match changed {
            Effect::Recorded(words) => Text::new(line(words), language(changed_at)),
            Effect::NotRecorded => self.told("voice-nothing-yet"),
            Effect::Withheld => self.told("stated-withheld-decided"),
        };
        let told = file.told_by(on).last().map_or_else(
            || self.told("voice-not-told"),
            |(told, source)| Text::new(line(&told.text), language(source.as_ref())),
        );
        let count = self.plain(self.w.people(&voice.count));
        vec![plan, who, count, self.words(&voice.how, spoken), changed, told]
    }

    /// Printed words, or why there are none.
    fn words(&self, words: &Stated<String>, spoken: Language) -> Text {
        words.value().map_or_else(|| self.plain(self.w.absent(words)), |words| Text::new(line(words), spoken))
    }
}
