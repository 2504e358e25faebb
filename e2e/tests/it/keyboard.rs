//! The pages by keyboard alone.

use fantoccini::key::Key;

use crate::Outcome;
use crate::browser::{Browser, Script};
use crate::program::Program;
use crate::site::LANGUAGES;

/// Where the focus is, and whether it can be seen: its tag, its classes, its outline, and where it stands.
const FOCUS: &str = "
    const focus = document.activeElement, style = getComputedStyle(focus), box = focus.getBoundingClientRect();
    return [focus.tagName.toLowerCase(), focus.className,
            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
            box.width > 1 && box.height > 1 && box.left >= 0 && box.top >= 0];";

/// What that script gives back.
type Focus = (String, String, bool, bool);

#[tokio::test]
async fn the_keyboard_leads_past_the_navigation_and_its_place_is_seen() {
    let program = Program::start().unwrap();
    let browser = Browser::open(Script::On).await.unwrap();
    for language in LANGUAGES {
        browser.client.goto(&program.url(&language.url("/"))).await.unwrap();
        // The first stop leads past the navigation, and shows itself once it is reached.
        let skip = press(&browser, Key::Tab).await.unwrap();
        assert_eq!((skip.0.as_str(), skip.1.as_str()), ("a", "skip"));
        assert!(skip.3, "the way past the navigation is not seen: {skip:?}");
        let main = press(&browser, Key::Enter).await.unwrap();
        assert_eq!(main.0, "main");
        // From there every stop is seen.
        for _ in 0..12 {
            let stop = press(&browser, Key::Tab).await.unwrap();
            assert!(stop.2 && stop.3, "{stop:?} in {}", language.tag);
        }
    }
}

async fn press(browser: &Browser, key: Key) -> Outcome<Focus> {
    browser.client.active_element().await?.send_keys(&key.to_string()).await?;
    Ok(serde_json::from_value(browser.client.execute(FOCUS, Vec::new()).await?)?)
}
