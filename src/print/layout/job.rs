//! [`Job`]: everything one handout is set from, and no more than can be set.

use std::collections::BTreeMap;

use serde::Serialize;

use super::edges::Bounds;
use super::failure::{Excess, Failure};
use super::load::Load;
use crate::media::{Size, size};
use crate::source::{MAX_DRAWN_STEPS, MAX_HANDOUT_PIXELS, MAX_HANDOUT_STEPS, MAX_LETTERS, MAX_PARTS, MAX_PICTURES};

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
    /// Steps of all drawings on the sheet.
    steps: usize,
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
        let size = size_of_all(&load, &pictures);
        let steps = size.steps.saturating_mul(copies);
        if let Some(excess) = excess(load, size.pixels, (steps, copies)) {
            return Err(Failure::Excess(excess));
        }
        let content = serde_json::to_vec(content).map_err(|error| Failure::said(error.to_string()))?;
        Ok(Job { template, content, pictures, bounds, steps })
    }

    /// The same, where pictures are to be made of its pages.
    ///
    /// # Errors
    /// Drawings with more lines than that takes time for.
    pub(crate) fn drawn(self) -> Result<Self, Failure> {
        if self.steps > MAX_DRAWN_STEPS { Err(Failure::DrawnSteps(self.steps)) } else { Ok(self) }
    }

    /// Hands over each thing that a handout is made from: its name, and what it is.
    pub(crate) fn visit(&self, mut part: impl FnMut(&str, &[u8])) {
        part(&self.template, &self.content);
        self.pictures.iter().for_each(|(name, bytes)| part(name, bytes));
    }
}

/// typst unpacks a picture once, however often it is shown, and draws a drawing each time.
fn size_of_all(load: &Load, pictures: &BTreeMap<String, Vec<u8>>) -> Size {
    let sizes = pictures.iter().map(|(name, bytes)| (size(bytes), load.pictures.get(name).copied().unwrap_or(1)));
    sizes.fold(Size::default(), |all, (one, times)| Size {
        pixels: all.pixels.saturating_add(one.pixels),
        steps: all.steps.saturating_add(one.steps.saturating_mul(times)),
    })
}

fn excess(load: Load, pixels: usize, (steps, copies): (usize, usize)) -> Option<Excess> {
    let shown: usize = load.pictures.values().sum();
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
