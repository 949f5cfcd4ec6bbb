//! A document as Markdown (CommonMark, with tables as GitHub writes them).

use super::{Document, Piece};

/// The document as Markdown. What a person wrote is shown as they wrote it: nothing in it becomes markup.
///
/// # Examples
/// ```
/// use binome_core::export::{Document, Piece, markdown};
///
/// let mut document = Document::new("en", "1. *Plan*");
/// document.pieces.push(Piece::Points(vec!["# not a heading".into()]));
/// assert_eq!(markdown(&document), "# 1\\. \\*Plan\\*\n\n- \\# not a heading\n");
/// ```
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n", one_line(&document.title));
    for piece in &document.pieces {
        out.push('\n');
        match piece {
            Piece::Heading(text) => out.push_str(&format!("## {}\n", one_line(text))),
            Piece::Subheading(text) => out.push_str(&format!("### {}\n", one_line(text))),
            Piece::Paragraph(text) => out.push_str(&format!("{}\n", lines(text, ""))),
            Piece::Points(points) => {
                for point in points {
                    out.push_str(&format!("- {}\n", lines(point, "  ")));
                }
            }
            Piece::Table { head, rows } => {
                out.push_str(&row(head));
                out.push_str(&format!("|{}\n", " --- |".repeat(head.len())));
                rows.iter().for_each(|cells| out.push_str(&row(cells)));
            }
        }
    }
    out
}

fn row(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| one_line(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

fn one_line(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    escaped(&lines.join(" "))
}

/// Each line escaped, joined by hard breaks; lines after the first begin with `indent`.
fn lines(text: &str, indent: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(escaped);
    lines.collect::<Vec<_>>().join(&format!("\\\n{indent}"))
}

/// A line in which nothing is markup.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut numbered = true;
    for (place, letter) in line.char_indices() {
        let starts_block = place == 0 && matches!(letter, '-' | '+' | '=' | ':');
        // "1." and "1)" at the start of a line begin a list.
        let ends_number = numbered && place > 0 && matches!(letter, '.' | ')');
        if starts_block
            || ends_number
            || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!')
        {
            out.push('\\');
        }
        numbered &= letter.is_ascii_digit();
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_person_wrote_becomes_markup() {
        let cases = [
            ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
            ("<script>", "\\<script\\>"),
            ("- point", "\\- point"),
            ("12. point", "12\\. point"),
            ("a 12. point", "a 12. point"),
            ("![x](y)", "\\!\\[x\\](y)"),
            ("&amp;", "\\&amp;"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_cell_is_one_line_and_a_paragraph_keeps_its_lines() {
        let mut document = Document::new("fr", "T");
        let cell = |text: &str| text.to_owned();
        document
            .pieces
            .push(Piece::Table { head: vec![cell("a"), cell("b")], rows: vec![vec![cell("x\ny"), cell("|")]] });
        document.pieces.push(Piece::Paragraph("one\n\ntwo".to_owned()));
        assert_eq!(markdown(&document), "# T\n\n| a | b |\n| --- | --- |\n| x y | \\| |\n\none\\\ntwo\n");
    }
}
