//! The one stylesheet of the widget: design tokens, then what the screens share, then each screen.

const PARTS: [&str; 8] = [
    include_str!("style/tokens.css"),
    include_str!("style/base.css"),
    include_str!("style/controls.css"),
    include_str!("view/frame.css"),
    include_str!("view/home.css"),
    include_str!("view/question/question.css"),
    include_str!("view/result/result.css"),
    include_str!("style/paper.css"),
];

/// The text of the stylesheet.
pub(crate) fn text() -> String {
    PARTS.concat()
}
