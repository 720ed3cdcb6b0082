//! Entities that a document type declares for its own document.

/// More entities of its own than this are left as they stand, and those that are made of others further down.
const MAX_ENTITIES: usize = 64;

/// With all its entities undone a file may have this many bytes.
const MAX_BYTES: usize = 8 << 20;

/// Names and texts of the entities of a document type: `<!ENTITY name "text">`.
pub(super) fn own_entities(declared: &str) -> Vec<(String, &str)> {
    let parts = declared.split("<!ENTITY").skip(1);
    let entity = |part: &'_ str| -> Option<(String, usize, usize)> {
        let name = part.split_whitespace().next()?;
        let open = part.find(['"', '\''])?;
        let quote = part.get(open..)?.chars().next()?;
        let length = part.get(open + 1..)?.find(quote)?;
        Some((format!("&{name};"), open + 1, open + 1 + length))
    };
    parts
        .take(MAX_ENTITIES)
        .filter_map(|part| {
            let (name, from, to) = entity(part)?;
            Some((name, part.get(from..to)?))
        })
        .collect()
}

/// A text with entities of its own put in, as far as there is room.
pub(super) fn put_in(text: &str, own: &[(String, &str)]) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        for (name, meaning) in own {
            let room = text.len() + text.matches(name.as_str()).count() * meaning.len();
            if room <= MAX_BYTES && text.contains(name.as_str()) {
                text = text.replace(name.as_str(), meaning);
            }
        }
    }
    text
}
