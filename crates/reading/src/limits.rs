//! How much of an untrusted file is read.

/// The limits of a reading.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Largest file, in bytes.
    pub bytes: usize,
}

impl Limits {
    /// The largest file that is read, in bytes, where nothing else is said: 50 MB.
    pub const LARGEST: usize = 50 * 1024 * 1024;
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: Limits::LARGEST }
    }
}
