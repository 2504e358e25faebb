//! How much of an untrusted file is read.

/// The limits of a reading.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Largest file, in bytes.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 50 * 1024 * 1024 }
    }
}
