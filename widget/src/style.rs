//! The one stylesheet of the widget: design tokens, then what the screens share, then each screen.

const PARTS: [&str; 17] = [
    include_str!("style/tokens.css"),
    include_str!("style/base.css"),
    include_str!("style/controls.css"),
    include_str!("view/frame.css"),
    include_str!("view/navigation.css"),
    include_str!("view/home.css"),
    include_str!("view/assessments.css"),
    include_str!("view/question/question.css"),
    include_str!("view/result/result.css"),
    include_str!("view/parts/levels.css"),
    include_str!("view/objectives/objectives.css"),
    include_str!("view/sessions/sessions.css"),
    include_str!("view/sessions/after.css"),
    include_str!("view/reflection/reflection.css"),
    include_str!("view/pairing/pairing.css"),
    include_str!("view/data/data.css"),
    include_str!("style/paper.css"),
];

/// The text of the stylesheet.
pub(crate) fn text() -> String {
    PARTS.concat()
}
