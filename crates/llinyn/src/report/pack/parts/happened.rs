//! What happened since the last meeting, what passed unmet, and what is owed soonest.

use std::collections::BTreeMap;

use llinyn_model::expectation::Standing;
use llinyn_model::news::Happened;

use super::Making;
use crate::picture::{Bar, BarRow, Bars, Text};
use crate::report::news::{headline, line};
use crate::report::pack::Block;
use crate::report::pack::scope::Due;

/// Most things that are owed which are listed: what lies further off stands on the page of the body.
const SOONEST: usize = 100;

/// What is told apart of what happened.
const GROUPS: [&str; 5] = ["came", "said", "shown", "moved", "ended"];

fn group(what: Happened) -> Option<&'static str> {
    match what {
        Happened::Asked | Happened::Answered(_) | Happened::Promised(_) => Some("came"),
        Happened::Claimed(_) => Some("said"),
        Happened::Verified(_) => Some("shown"),
        Happened::Moved => Some("moved"),
        Happened::Ended(_) => Some("ended"),
        Happened::Silent(_) => None,
    }
}

impl Making<'_> {
    /// What happened since the last meeting: what owners said apart from what others found.
    pub(super) fn since(&self) -> Vec<Block> {
        let tables = GROUPS.iter().filter_map(|&name| {
            let news = self.scope.news.iter().filter(|(_, news)| group(news.what) == Some(name));
            let rows = news.map(|(day, news)| {
                let about = match &news.place {
                    Some((reference, words)) => self.scope.text(reference, words),
                    None => self.told("stated-not-stated"),
                };
                let source = self.scope.source(news.source);
                let spoken = source.map_or(self.language, |source| source.language);
                let words = news.words.as_deref().map_or_else(String::new, line);
                let day = self.day(*day);
                let day = match source {
                    Some(source) => day.to(format!("/{}", source.reference)),
                    None => day,
                };
                vec![about, self.plain(headline(news, self.w.0)), Text::new(words, spoken), day]
            });
            let head = ["pack-about", "pack-happened", "pack-words", "pack-day"];
            self.table(&format!("pack-{name}"), &head, rows.collect())
        });
        tables.collect()
    }

    /// What passed unmet since the last meeting, and what was silent before.
    pub(super) fn silences(&self) -> Vec<Block> {
        let silent = || self.scope.owed.iter().filter_map(|due| Some((due, silent_since(due)?)));
        let is_new = |day| self.scope.since.is_none_or(|meeting| day >= meeting);
        let row = |(due, (since, days))| {
            let late = self.plain(self.w.count("silence-days", days));
            [self.owed_row(due), vec![self.day(since), late]].concat()
        };
        let head = ["pack-owed-what", "pack-about", "owed-from", "pack-silent-day", "pack-late"];
        let (new, before): (Vec<_>, Vec<_>) = silent().partition(|(_, (since, _))| is_new(*since));
        let new = self.table("pack-silent-new", &head, new.into_iter().map(row).collect());
        let before = self.table("pack-silent-before", &head, before.into_iter().map(row).collect());
        new.into_iter().chain(before).collect()
    }

    /// What is owed by a day to come, soonest first; what has no day; and who owes what.
    pub(super) fn owed(&self) -> Vec<Block> {
        let mut dated: Vec<(&Due, llinyn_model::Day)> = Vec::new();
        let mut undated = Vec::new();
        for due in &self.scope.owed {
            match due.standing {
                Standing::Owed { due: day } => dated.push((due, day)),
                Standing::NoDay => undated.push(self.owed_row(due)),
                Standing::Silent { .. } | Standing::Ended => {}
            }
        }
        dated.sort_by_key(|(_, day)| *day);
        let all = (dated.len(), undated.len());
        let more = all.0.saturating_sub(SOONEST) + all.1.saturating_sub(SOONEST);
        dated.truncate(SOONEST);
        undated.truncate(SOONEST);
        let row = |(due, day): (&Due, _)| [self.owed_row(due), vec![self.day(day)]].concat();
        let head = ["pack-owed-what", "pack-about", "owed-from", "pack-owed-by"];
        let dated = self.part_of(all.0, "pack-owed", &head, dated.into_iter().map(row).collect());
        let undated = self.part_of(all.1, "pack-undated", &head[..3], undated);
        let link = format!("/body/{}", self.scope.body.body.reference);
        let more =
            (more > 0).then(|| Block::Paragraph(self.plain(self.w.count("pack-owed-more", more)).to(link)));
        dated.into_iter().chain(undated).chain(more).chain(self.who_owes()).collect()
    }

    /// What is owed, about what and by whom.
    fn owed_row(&self, due: &Due) -> Vec<Text> {
        let kind = self.w.named("owed", due.owed.expectation.kind.name());
        let about = due.about.clone().unwrap_or_else(|| self.told("stated-not-stated"));
        let from = self.whom(&due.owed.expectation.from, about.language);
        vec![self.plain(kind), about, from]
    }

    /// Bars of what each body owes: to come, silent, and without a day are three things.
    fn who_owes(&self) -> Option<Block> {
        let mut bodies: BTreeMap<String, (Text, [usize; 3])> = BTreeMap::new();
        for due in &self.scope.owed {
            let at = match due.standing {
                Standing::Owed { .. } => 0,
                Standing::Silent { .. } => 1,
                Standing::NoDay => 2,
                Standing::Ended => continue,
            };
            let from = &due.owed.expectation.from;
            let body = self.scope.body(from, self.language).unwrap_or_else(|| self.told("stated-not-stated"));
            bodies.entry(body.words.clone()).or_insert((body, [0; 3])).1[at] += 1;
        }
        let row = |(label, counts): (Text, [usize; 3])| BarRow {
            label,
            bars: counts.iter().map(|&count| Bar::count(count, self.language)).collect(),
        };
        self.chart(Bars {
            title: self.w.t("pack-who-owes"),
            head: self.w.t("gap-body"),
            series: ["pack-to-come", "pack-silent", "pack-no-day"].map(|key| self.w.t(key)).to_vec(),
            rows: bodies.into_values().map(row).collect(),
        })
    }
}

/// The last day something would have been in time, and how long ago that was.
fn silent_since(due: &Due) -> Option<(llinyn_model::Day, i64)> {
    match due.standing {
        Standing::Silent { since, days } => Some((since, days)),
        _ => None,
    }
}
