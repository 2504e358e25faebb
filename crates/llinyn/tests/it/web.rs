//! The pages, asked through HTTP in process: the sample record walked to its end, and what becomes of requests that
//! no page expects.

mod cache;
pub(crate) mod crawl;
mod escape;
pub(crate) mod faults;
pub(crate) mod feeds;
pub(crate) mod html;
mod lists;
pub(crate) mod papers;
mod refusals;
mod search;
pub(crate) mod site;
mod times;
