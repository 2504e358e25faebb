//! Open data: one file a noun, every column described.
