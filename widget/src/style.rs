//! The stylesheet of the widget: design tokens, what the screens share, the screens of a first view, and then, once the
//! later module is there, what its screens need.

/// What a first view needs.
const FIRST: [&str; 6] = [
    include_str!("style/tokens.css"),
    include_str!("style/base.css"),
    include_str!("style/controls.css"),
    include_str!("view/frame.css"),
    include_str!("view/navigation.css"),
    include_str!("view/assessments.css"),
];

/// What the screens of the later module need beside it.
const LATER: [&str; 12] = [
    include_str!("style/shared.css"),
    include_str!("view/home/home.css"),
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

/// What a first view needs.
pub(crate) fn first() -> String {
    FIRST.concat()
}

/// The whole stylesheet; of the later module.
pub(crate) fn whole() -> String {
    first() + &LATER.concat()
}
