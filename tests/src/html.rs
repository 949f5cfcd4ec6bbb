//! The French words of a page written by hand, out of its markup.

/// Attributes whose value a person reads or hears.
const SPOKEN: [&str; 4] = ["alt=\"", "aria-label=\"", "placeholder=\"", "title=\""];

/// Every French text of a page whose language is French: between tags and in spoken attributes, but
/// not in what is marked as English, nor in scripts and styles.
pub fn french_texts(page: &str) -> Vec<String> {
    if !page.contains("<html lang=\"fr\"") {
        return Vec::new();
    }
    let mut texts = Vec::new();
    let mut rest = page;
    while let Some((text, markup)) = rest.split_once('<') {
        texts.push(text);
        let (tag, after) = markup.split_once('>').unwrap_or((markup, ""));
        let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let unread = matches!(name, "script" | "style") || tag.contains(" lang=\"en\"") && name != "binome";
        if !unread {
            texts.extend(SPOKEN.iter().filter_map(|attribute| value_of(tag, attribute)));
        }
        let end = format!("</{name}");
        rest =
            if unread { after.split_once(&end).map_or("", |(_, after)| after.trim_start_matches('>')) } else { after };
    }
    let texts =
        texts.into_iter().map(|text| decoded(text.trim()).split('\n').map(str::trim).collect::<Vec<_>>().join(" "));
    texts.filter(|text| !text.is_empty()).collect()
}

/// The value of an attribute, told from those whose name only ends so (`data-en-alt`).
fn value_of<'page>(tag: &'page str, attribute: &str) -> Option<&'page str> {
    let (_, value) = tag.split_once(&format!(" {attribute}"))?;
    value.split('"').next()
}

fn decoded(text: &str) -> String {
    let entities = [
        ("&nbsp;", "\u{a0}"),
        ("&#x202f;", "\u{202f}"),
        ("&#8239;", "\u{202f}"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_words_are_taken_and_english_ones_left() {
        let page = "<!doctype html><html lang=\"fr\"><script>let a = 'b';</script><p data-en=\"Hi\" title=\"Un mot\">Oui&nbsp;: non</p>\
                    <button lang=\"en\">English</button><img data-en-alt=\"Pic\" alt=\"Image\">";
        assert_eq!(french_texts(page), ["Un mot", "Oui\u{a0}: non", "Image"]);
    }
}
