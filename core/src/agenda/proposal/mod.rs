//! An agenda proposed from what the notebook knows: the same knowledge, the same agenda, and every block says why.

mod choice;
mod fill;
mod part;

pub use fill::fill;

use super::{Block, ReasonCode, apportion};
use crate::objective::Objective;
use crate::reflection::{Action, BacklogPoint};
use part::Part;

/// What a proposal is made from.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// The open objectives of the pairing.
    pub objectives: Vec<&'a Objective>,
    /// The dimension of the latest self-assessment that asks for most care, by name; none when none does.
    pub weakest_dimension: Option<&'a str>,
    /// The open actions, the one to look at first in front.
    pub actions: Vec<&'a Action>,
    /// The points that wait, the oldest in front.
    pub backlog: Vec<&'a BacklogPoint>,
    /// The number of the session in its cycle, 1 for the first.
    pub number: u32,
    /// How many sessions the cycle has.
    pub total: u32,
    /// The themes on which the senior shows and the junior learns, by name.
    pub turned_themes: Vec<&'a str>,
    /// The members of a group, each of whom gets a turn; empty for a pair.
    pub members: Vec<&'a str>,
    /// How long the session is, in minutes.
    pub slot_minutes: u32,
}

/// Why there is no proposal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProposalError {
    /// Less time than the parts that every session has take.
    #[error("{minutes} minutes are too few for an agenda; {least} is the least")]
    TooShort {
        /// The minutes there are.
        minutes: u32,
        /// The fewest for this situation.
        least: u32,
    },
    /// More than a day.
    #[error("{minutes} minutes are more than a day")]
    TooLong {
        /// The minutes there are.
        minutes: u32,
    },
    /// A group of another size than 2 to 12 people, the writer among them.
    #[error("a group of {people}; it has from 2 to 12 people")]
    GroupSize {
        /// How many people there would be.
        people: usize,
    },
}

/// The shortest session for which an agenda is proposed, in minutes.
pub const SHORTEST_PROPOSAL: u32 = 10;
/// The most people of a group, the writer among them.
pub const LARGEST_GROUP: usize = 12;

/// Proposes the blocks of a session, which add up to the slot exactly.
///
/// Arriving, choosing the focus, feedback and wrapping up are always there; open actions come first; the topic in the
/// middle is what the objectives ask for (show, try, apply), led the other way round where the senior shows; one question goes back from the junior to the senior; and
/// what waits in the backlog or asks for care gets a few minutes where there is time. The first session of a cycle settles
/// the frame, the last harvests. Minutes follow the weights of [`apportion`]; when even one minute each is too much, what
/// is optional goes, the least needed first. Titles are the person's own words or empty: the interface names each kind.
///
/// # Errors
/// - fewer than [`SHORTEST_PROPOSAL`] minutes;
/// - more than a day;
/// - a group of more than twelve people.
///
/// # Source
/// The arc of sessions and the weights 5/2/10/36/7 of an hour: convention from real programmes, not trial evidence.
///
/// # Examples
/// ```
/// use binome_core::agenda::{BlockKind, Situation, propose};
///
/// let situation = Situation {
///     objectives: vec![], weakest_dimension: None, actions: vec![], backlog: vec![],
///     number: 2, total: 6, turned_themes: vec![], members: vec![], slot_minutes: 45,
/// };
/// let blocks = propose(&situation)?;
/// assert_eq!(blocks.iter().map(|block| block.minutes).sum::<u32>(), 45);
/// assert_eq!(blocks[0].kind, BlockKind::Reconnect);
/// assert!(blocks.iter().all(|block| block.reason.is_some()));
/// # Ok::<(), binome_core::agenda::ProposalError>(())
/// ```
pub fn propose(situation: &Situation<'_>) -> Result<Vec<Block>, ProposalError> {
    let minutes = situation.slot_minutes;
    if minutes > Block::LONGEST {
        return Err(ProposalError::TooLong { minutes });
    }
    let people = situation.members.len() + 1;
    if people > LARGEST_GROUP {
        return Err(ProposalError::GroupSize { people });
    }
    let mut parts = choice::parts(situation);
    let needed = parts.iter().filter(|part| part.rank.is_none()).count();
    let least = u32::try_from(needed).unwrap_or(u32::MAX).max(SHORTEST_PROPOSAL);
    if minutes < least {
        return Err(ProposalError::TooShort { minutes, least });
    }
    while u32::try_from(parts.len()).is_ok_and(|count| count > minutes) {
        leave_out_one(&mut parts);
    }
    let weights: Vec<u32> = parts.iter().map(|part| part.weight).collect();
    // There are as many minutes as parts, at least.
    let shares = apportion(minutes, &weights).unwrap_or_default();
    Ok(parts.into_iter().zip(shares).enumerate().map(|(place, (part, share))| part.block(place, share)).collect())
}

/// Leaves out the part that is needed least; of equal ones the later. Everybody of a group has a turn, or nobody has.
fn leave_out_one(parts: &mut Vec<Part>) {
    let optional = parts.iter().enumerate().filter_map(|(place, part)| Some((part.rank?, place)));
    let Some((_, place)) = optional.max() else { return };
    if parts.remove(place).code == ReasonCode::Turn {
        parts.retain(|part| part.code != ReasonCode::Turn);
    }
}
