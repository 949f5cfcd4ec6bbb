//! A document as one HTML file that needs nothing else: no script, no address, no picture.

use super::{Document, Piece};

/// How it looks, on a screen and on paper.
const STYLE: &str = "body{font:17px/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 1em;color:#1d2424;\
background:#fff}h1{font-size:1.6em;line-height:1.2}h2{font-size:1.2em;margin-top:1.6em}h3{font-size:1em}\
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #c9cfcc;padding:.4em .6em .4em 0;\
text-align:start;vertical-align:top}li{margin:.3em 0}@media print{body{margin:0;max-width:none;font-size:11pt}\
tr,li{break-inside:avoid}h2,h3{break-after:avoid}}";

/// The document as HTML. What a person wrote is shown as they wrote it: nothing in it becomes markup.
///
/// # Examples
/// ```
/// use binome_core::export::{Document, Piece, html};
///
/// let mut document = Document::new("fr", "Plan");
/// document.pieces.push(Piece::Paragraph("<b>1 & 2</b>".into()));
/// assert!(html(&document).contains("<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>"));
/// ```
#[must_use]
pub fn html(document: &Document) -> String {
    let title = escaped(&document.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         <h1>{title}</h1>\n",
        escaped(&document.language)
    );
    for piece in &document.pieces {
        out.push_str(&written(piece));
        out.push('\n');
    }
    out
}

fn written(piece: &Piece) -> String {
    match piece {
        Piece::Heading(text) => element("h2", text),
        Piece::Subheading(text) => element("h3", text),
        Piece::Paragraph(text) => element("p", text),
        Piece::Points(points) => {
            let points: String = points.iter().map(|point| element("li", point)).collect();
            format!("<ul>{points}</ul>")
        }
        Piece::Table { head, rows } => {
            let row = |name: &str, cells: &[String]| {
                let cells: String = cells.iter().map(|cell| element(name, cell)).collect();
                format!("<tr>{cells}</tr>")
            };
            let rows: String = rows.iter().map(|cells| row("td", cells)).collect();
            format!("<table><thead>{}</thead><tbody>{rows}</tbody></table>", row("th", head))
        }
    }
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escaped(text.trim()).replace('\n', "<br>"))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Not allowed in HTML, and nothing to read.
            control if control.is_control() && !matches!(control, '\n' | '\t') => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_element() {
        let written = html(&Document::new("\"><script>", "</title><script>alert(1)</script>"));
        assert!(!written.contains("<script"), "{written}");
    }

    #[test]
    fn a_table_has_a_head_and_line_breaks_are_kept() {
        let table = Piece::Table { head: vec!["a".to_owned()], rows: vec![vec!["x\ny\u{0}".to_owned()]] };
        let expected = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>x<br>y</td></tr></tbody></table>";
        assert_eq!(written(&table), expected);
    }
}
