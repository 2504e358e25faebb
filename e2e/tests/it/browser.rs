//! A browser of one's own, without a window.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::http::send;
use crate::{Outcome, setting};

/// How long something is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often what drives the browser is started.
const STARTS: usize = 5;

/// A browser with one page; it ends when this is dropped.
pub(crate) struct Browser {
    pub(crate) client: Client,
    driver: Driver,
    session: String,
}

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    On,
    Off,
}

/// What drives the browser.
struct Driver {
    process: Child,
    port: u16,
}

impl Browser {
    /// Opens one.
    pub(crate) async fn open(script: Script) -> Outcome<Browser> {
        let driver = Driver::start()?;
        let address = format!("http://127.0.0.1:{}", driver.port);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        if let Value::Object(wanted) = wanted(script)? {
            builder.capabilities(wanted);
        }
        let client = builder.connect(&address).await?;
        let session = client.session_id().await?.ok_or("the browser has no session")?;
        Ok(Browser { client, driver, session })
    }

    /// The one element of a selector that comes first; waited for, as what a click sets off may still be under way.
    pub(crate) async fn find(&self, selector: &str) -> Outcome<Element> {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        let at = self.client.current_url().await?;
        found.map_err(|error| format!("{selector} on {at}: {error}").into())
    }

    /// Clicks the first element of a selector.
    pub(crate) async fn click(&self, selector: &str) -> Outcome {
        let clicked = self.find(selector).await?.click().await;
        clicked.map_err(|error| format!("{selector}: {error}").into())
    }

    /// The path and query of the page.
    pub(crate) async fn here(&self) -> Outcome<String> {
        let url = self.client.current_url().await?;
        Ok(match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        })
    }

    /// The language the page says it is in.
    pub(crate) async fn language(&self) -> Outcome<String> {
        Ok(self.find("html").await?.attr("lang").await?.unwrap_or_default())
    }

    /// A command of the browser's own protocol.
    pub(crate) fn devtools(&self, command: &str, values: &Value) -> Outcome<Value> {
        self.driver.post(&self.session, "goog/cdp/execute", &json!({"cmd": command, "params": values}))
    }

    /// What happened on the network since this was last asked.
    pub(crate) fn network(&self) -> Outcome<Vec<Value>> {
        let log = self.driver.post(&self.session, "se/log", &json!({"type": "performance"}))?;
        let entries = log.as_array().ok_or("the browser keeps no log")?;
        let text = |entry: &Value| entry.get("message").and_then(Value::as_str).map(str::to_owned);
        let mut events = Vec::new();
        for message in entries.iter().filter_map(text) {
            let mut event: Value = serde_json::from_str(&message)?;
            events.push(event["message"].take());
        }
        Ok(events)
    }

    /// What the browser complained of since this was last asked.
    pub(crate) fn complaints(&self) -> Outcome<Vec<String>> {
        let log = self.driver.post(&self.session, "se/log", &json!({"type": "browser"}))?;
        let entries = log.as_array().ok_or("the browser keeps no log")?;
        Ok(entries.iter().map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser is told to end before what drives it, which could not end it after.
        drop(send(self.driver.port, "DELETE", &format!("/session/{}", self.session), None));
    }
}

impl Driver {
    /// Starts one. The port it is given may be taken by another between being found free and being used, and then it
    /// ends at once and is started again.
    fn start() -> Outcome<Driver> {
        let mut started = Driver::try_start();
        for _ in 1..STARTS {
            if started.is_ok() {
                break;
            }
            started = Driver::try_start();
        }
        started
    }

    fn try_start() -> Outcome<Driver> {
        let mut process = Command::new(setting("LLINYN_CHROMEDRIVER")?)
            .arg("--port=0")
            .env("LANGUAGE", "en_US")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let lines = BufReader::new(process.stdout.take().ok_or("no output")?).lines();
        let mut driver = Driver { process, port: 0 };
        for line in lines {
            let line = line?;
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                driver.port = port.trim_end_matches('.').parse()?;
                return Ok(driver);
            }
        }
        Err("ChromeDriver did not start".into())
    }

    fn post(&self, session: &str, what: &str, body: &Value) -> Outcome<Value> {
        let reply = send(self.port, "POST", &format!("/session/{session}/{what}"), Some(&body.to_string()))?;
        let mut answer: Value = serde_json::from_str(&reply.body)?;
        match reply.status {
            200 => Ok(answer["value"].take()),
            _ => Err(format!("{what}: {}", answer["value"]["message"]).into()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// The browser that is wanted: no window, no host but this machine, nothing of its own in the background.
fn wanted(script: Script) -> Outcome<Value> {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=en-US",
        "--window-size=1280,900",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ];
    // 2 is the browser's word for "blocked".
    let scripts = if script == Script::Off { 2 } else { 1 };
    Ok(json!({
        "goog:chromeOptions": {
            "binary": setting("LLINYN_CHROMIUM")?,
            "args": arguments,
            "prefs": {"profile.managed_default_content_settings.javascript": scripts},
        },
        "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"},
    }))
}
