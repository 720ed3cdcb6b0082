//! Trial languages, made from the original by the program itself: `en-XA` is accented and 40 % longer, `km-XA` is all
//! tall Khmer stacks. Whoever adds one to `site.toml` sees what will not fit before anybody translates.

use crate::lang::{Lang, transform};
use crate::markup::{Draft, Target};

/// A page of a trial language.
pub fn pseudo_draft(original: &Draft<Target>, lang: &Lang) -> Draft<Target> {
    let words = transform(lang);
    let mut front = original.front.clone();
    front.title.value = words(&front.title.value).into_owned();
    for field in [&mut front.tab, &mut front.short].into_iter().flatten() {
        field.value = words(&field.value).into_owned();
    }
    front.review = None;
    Draft { front, document: original.document.reworded(|text| words(text).into_owned()) }
}
