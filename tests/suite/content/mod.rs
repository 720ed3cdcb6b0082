//! The texts that ship with handbill: what they claim, how long they are, how they are written.

mod claims;
mod lengths;
mod outline;
mod style;
