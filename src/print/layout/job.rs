//! [`Job`]: everything one handout is set from, and no more than can be set.

use std::collections::BTreeMap;

use serde::Serialize;

use super::edges::Bounds;
use super::failure::{Excess, Failure};
use super::load::Load;
use crate::media::size;
use crate::source::{MAX_HANDOUT_PIXELS, MAX_HANDOUT_STEPS, MAX_LETTERS, MAX_PARTS, MAX_PICTURES};

/// Everything one handout is set from. There is none with more than the limits allow.
pub(crate) struct Job {
    /// The template's name.
    pub(super) template: String,
    /// The data as JSON.
    pub(super) content: Vec<u8>,
    /// Pictures by their names beside the template.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// Where words may stand.
    pub(super) bounds: Bounds,
}

impl Job {
    /// Gathers it. What is on the sheet stands there in so many `copies`.
    ///
    /// # Errors
    /// What there is too much of.
    pub(crate) fn new(
        template: String,
        content: &impl Serialize,
        pictures: BTreeMap<String, Vec<u8>>,
        (bounds, copies): (Bounds, usize),
    ) -> Result<Self, Failure> {
        let load = Load::of(content).map_err(|error| Failure::said(error.to_string()))?;
        if let Some(excess) = excess(load, &pictures, copies) {
            return Err(Failure::Excess(excess));
        }
        let content = serde_json::to_vec(content).map_err(|error| Failure::said(error.to_string()))?;
        Ok(Job { template, content, pictures, bounds })
    }

    /// Hands over each thing that a handout is made from: its name, and what it is.
    pub(crate) fn visit(&self, mut part: impl FnMut(&str, &[u8])) {
        part(&self.template, &self.content);
        self.pictures.iter().for_each(|(name, bytes)| part(name, bytes));
    }
}

fn excess(load: Load, pictures: &BTreeMap<String, Vec<u8>>, copies: usize) -> Option<Excess> {
    let shown: usize = load.pictures.values().sum();
    let sizes = pictures.iter().map(|(name, bytes)| (size(bytes), load.pictures.get(name).copied().unwrap_or(1)));
    // typst unpacks a picture once, however often it is shown, and draws a drawing each time.
    let (pixels, steps) = sizes.fold((0, 0), |(pixels, steps): (usize, usize), (size, times)| {
        (pixels.saturating_add(size.pixels), steps.saturating_add(size.steps.saturating_mul(times)))
    });
    let steps = steps.saturating_mul(copies);
    match load {
        Load { letters, .. } if letters > MAX_LETTERS => Some(Excess::Letters(letters)),
        Load { parts, .. } if parts > MAX_PARTS => Some(Excess::Parts(parts)),
        Load { piled: Some(piled), .. } => Some(Excess::Signs(piled)),
        Load { .. } if shown > MAX_PICTURES => Some(Excess::Pictures(shown)),
        Load { .. } if pixels > MAX_HANDOUT_PIXELS => Some(Excess::Pixels(pixels)),
        Load { .. } if steps > MAX_HANDOUT_STEPS => Some(Excess::Steps(steps, copies)),
        Load { .. } => None,
    }
}
