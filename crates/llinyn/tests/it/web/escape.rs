//! Markup in a paper or a query is words like any other: no page ever holds a tag that the program did not write.

use axum::http::{Method, header};

use super::faults::Faults;
use super::html;
use super::papers;
use super::site::Site;

/// Every element our templates use. A tag of any other name came from outside.
const OURS: &str = "html head meta title link body a header img nav ul ol li form label input button select option main \
                    section article footer p h1 h2 h3 h4 h5 h6 div span dl dt dd small strong code time mark q \
                    blockquote details summary table caption thead tbody tr th td \
                    figure figcaption svg desc g del ins rect line circle text";

/// Every attribute our templates use, those of sizes and of fields among them.
const THEIRS: &str = "lang charset name content rel href type hreflang class src alt width height id for value action \
                      role label scope start datetime tabindex maxlength inputmode pattern selected \
                      method novalidate autocomplete autocapitalize spellcheck rows checked enctype \
                      viewBox x y x1 y1 x2 y2 cx cy r";

const NASTY: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "\" onfocus=\"alert(1)\" autofocus=\"",
    "</title><script>alert(1)</script>",
    "</p></div><iframe src=//example.org></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- --><svg/onload=alert(1)>",
];

/// Papers whose every part is markup; no line of them is what it seems.
fn papers() -> Vec<(&'static str, String)> {
    let report = "Glanrafon <b>Care</b> Inspectorate

Inspection of <script>alert('title')</script> & \"care\" in Glanrafon

1 March 2024

We found that carers </p><script>alert('finding')</script> waited nine weeks.

Recommendation 1. Glanrafon <i onclick=x>Council</i> should <script>alert('ask')</script> answer every letter & every \"call\" within ten days.

Recommendation 2\"><img src=x onerror=alert(2)>. Glanrafon Council should <iframe src=//example.org></iframe> name one person.
";
    let answer = "Response to the Inspection of <script>alert('title')</script> & \"care\" in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will </blockquote><script>alert('promise')</script> answer every letter by 30 June <b>2024</b>.

Financial implications: <script>alert('money')</script>
";
    let minutes = "Glanrafon Safeguarding Board

MINUTES OF THE MEETING OF 8 OCTOBER 2024

PRESENT:

Councillor A. <script>alert('name')</script> Bryn (Chair)
Councillors E. \"><img src=x onerror=alert(3)> and O. Nant

Members asked for a list of <script>alert('asked')</script> letters.
";
    let markdown = "Glanrafon Council

# Plan <script>alert('plan')</script> for \"homes\" 2024-2026

2 May 2024

<script>alert('block')</script>

[click](javascript:alert(1)) ![x](http://example.org/x.png \"t\")

The plan has two objectives:

- To <img src=x onerror=alert(4)> answer carers in time.
- To keep `<script>` away.

| Objective | Measure | Baseline | Target |
| --- | --- | --- | --- |
| 1 | Letters <script>alert('cell')</script> answered | 40% | 95% |
";
    let page = "<!DOCTYPE html><html lang=\"en\"><head><title>x</title><script>alert('head')</script><style>p{}</style></head>
<body onload=\"alert(5)\"><p>Glanrafon Care Inspectorate</p><h1>Review of &lt;script&gt;alert('entity')&lt;/script&gt; homes</h1>
<p>4 June 2024</p><script>alert('body')</script><p><a href=\"javascript:alert(6)\" onclick=\"alert(7)\">Recommendation 1.</a>
Glanrafon Council should &lt;img src=x onerror=alert(8)&gt; open a home.</p><iframe src=\"//example.org\"></iframe></body></html>";
    [
        ("report.txt", report),
        ("answer.txt", answer),
        ("minutes.txt", minutes),
        ("plan.md", markdown),
        ("review.html", page),
    ]
    .map(|(name, text)| (name, text.to_owned()))
    .to_vec()
}

/// That a page holds nothing but what the templates wrote.
fn ours(faults: &mut Faults, case: &str, page: &str) {
    for tag in html::tags(page) {
        faults.holds(
            case,
            &format!("a <{}> came from outside", tag.name),
            OURS.split_whitespace().any(|name| name == tag.name),
        );
        for name in tag.names() {
            let known = name.starts_with("aria-") || THEIRS.split_whitespace().any(|known| known == name);
            faults.holds(case, &format!("<{}> has {name:?}", tag.name), known);
        }
        for link in ["href", "src", "action"].iter().filter_map(|name| tag.get(name)) {
            let away = link.starts_with("//") || !link.starts_with(['/', '#', '?']);
            faults.holds(case, &format!("{link:?} leads away"), !away);
        }
    }
}

#[tokio::test]
async fn markup_in_a_paper_is_shown_as_words() {
    let papers = papers();
    let papers: Vec<(&str, &str)> = papers.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let site = Site::of("2025-06-01", &papers).await;
    let mut faults = Faults::default();
    let mut waiting = vec!["/".to_owned(), "/cy/".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(address) = waiting.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let reply = site.get(&address).await;
        if let Some(to) = reply.headers.get(header::LOCATION) {
            waiting.push(to.to_str().unwrap().split('#').next().unwrap().to_owned());
        }
        if !reply.is_html() {
            continue;
        }
        let page = reply.text();
        ours(&mut faults, &address, &page);
        for tag in html::named(&page, "a") {
            let link = tag.get("href").unwrap().split('#').next().unwrap();
            if link.starts_with('/') && !link.starts_with("//") {
                waiting.push(link.to_owned());
            }
        }
    }
    faults.holds("the walk", &format!("only {} pages were seen", seen.len()), seen.len() > 60);
    // The words are there, and are words.
    let all = site.json("/threads").await;
    let asks: Vec<&str> =
        all["rows"].as_array().unwrap().iter().filter_map(|row| row["text"].as_str()).collect();
    let kept = asks.iter().any(|text| text.contains("<script>alert('ask')</script>"));
    faults.holds("the first ask", &format!("its words are not as printed: {asks:?}"), kept);
    let paper = site.json("/papers").await["rows"][0]["address"].as_str().unwrap().to_owned();
    let page = site.page(&paper).await;
    faults.holds(&paper, "the page does not show the words", html::text(&page).contains("alert('finding')"));
    faults.end();
    site.holds().await;
}

#[tokio::test]
async fn markup_in_a_request_is_shown_as_words() {
    let site = Site::of("2025-06-01", &[papers::REPORT, papers::ANSWER]).await;
    let mut faults = Faults::default();
    let places = [
        "/search?q=",
        "/?on=",
        "/?x=",
        "/papers?page=",
        "/problems?rule=",
        "/problems?body=",
        "/problems?paper=",
        "/ended?kind=",
        "/body/glanrafon-council?role=",
        "/threads?after=",
        "/",
        "/body/",
        "/explain/",
        "/inspection-foster-care-glanrafon-2024/",
        "/inspection-foster-care-glanrafon-2024?x=",
    ];
    for nasty in NASTY {
        let encoded = serde_urlencoded::to_string([("", nasty)]).unwrap().split_off("=".len());
        // What an address may hold as it is.
        let plain: String = nasty.chars().filter(|c| !matches!(c, '<' | '>' | ' ' | '#')).collect();
        for place in places {
            for language in ["", "/cy"] {
                for typed in [&encoded, &plain] {
                    let address = format!("{language}{place}{typed}");
                    let Ok(_) = address.parse::<axum::http::Uri>() else { continue };
                    let reply = site.get(&address).await;
                    faults.holds(
                        &address,
                        &format!("its status is {}", reply.status),
                        !reply.status.is_server_error(),
                    );
                    if reply.is_html() {
                        ours(&mut faults, &address, &reply.text());
                    }
                    let data = site.send(Method::GET, &address, &[("accept", "application/json")]).await;
                    let kind = data.header(header::CONTENT_TYPE);
                    faults.holds(&address, &format!("its data are {kind:?}"), kind == "application/json");
                }
            }
        }
    }
    faults.end();
}
