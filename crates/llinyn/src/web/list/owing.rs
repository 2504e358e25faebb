//! Who owes what: bars of the bodies that owe most.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_store::Owing;

use crate::picture::{Bar, BarRow, Bars, Drawn, Text};
use crate::web::ask::Ask;
use crate::web::bodies::link;
use crate::web::site::Site;
use crate::words::Words;

/// Most bodies that are drawn.
const BODIES: i64 = 12;

/// The bars on a day; none where nobody owes anything.
pub(super) async fn drawn(site: &Site, ask: &Ask, on: Day) -> Result<Option<Drawn>, Error> {
    let (reader, w) = (site.store.reader(), Words(site.locales.of(ask.language)));
    let mut rows = Vec::new();
    for Owing { body, to_come, silent, undated } in reader.owing(on, BODIES).await? {
        let Some(body) = reader.named_body(body).await?.map(|body| link(&body, ask.language)) else {
            continue;
        };
        let label = Text::new(body.name, body.language).to(format!("/body/{}", body.reference));
        let bar = |count: i64| Bar::count(usize::try_from(count).unwrap_or(0), ask.language);
        rows.push(BarRow { label, bars: [to_come, silent, undated].map(bar).to_vec() });
    }
    let bars = Bars {
        title: w.t("pack-who-owes"),
        head: w.t("gap-body"),
        series: ["pack-to-come", "pack-silent", "pack-no-day"].map(|key| w.t(key)).to_vec(),
        rows,
    };
    Ok((!bars.rows.is_empty()).then(|| bars.drawn(ask.language)))
}
