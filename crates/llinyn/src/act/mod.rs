//! What people do with the record. Only this folder writes the store, and it knows nothing of HTTP.

pub mod account;
pub mod clock;
pub mod files;
pub mod import;
pub mod problem;
