//! A small record of our own: one of each kind of thing a paper can hold, in few words.

/// An inspection asks three things.
pub(crate) const REPORT: (&str, &str) = (
    "report.md",
    "Glanrafon Care Inspectorate

# Inspection of foster care in Glanrafon

1 March 2024

## Findings

- We found that foster carers waited nine weeks for a reply.

## Recommendations

**Recommendation 1.** Glanrafon Council should answer every letter from a foster carer within ten working days, and should publish how long carers wait.

**Recommendation 2.** Glanrafon Council should name one person whom carers can ring at night.

**Recommendation 3.** The Glanrafon Health Board should train its nurses in how to listen to carers.
",
);

/// The Council answers two of them.
pub(crate) const ANSWER: (&str, &str) = (
    "answer.txt",
    "Glanrafon Council's response to the Inspection of foster care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will answer every letter in time by 30 June 2024.

Financial implications: None

Recommendation 2

Response: Accepted in principle. We will name that person by 31 December 2024.

Financial implications: To be determined.
",
);

/// A plan with objectives, a measure and a duty to report.
pub(crate) const PLAN: (&str, &str) = (
    "plan.md",
    "Glanrafon Council

# Foster Care Action Plan 2024-2026

2 May 2024

This action plan was drawn up in response to the Inspection of foster care in Glanrafon.

The plan has two objectives:

- To answer carers in time.
- To keep brothers and sisters together.

| Objective | Measure | Baseline | Target |
| --- | --- | --- | --- |
| 1 | Letters answered within ten working days | 40% | 95% |

Progress reports on this plan are presented to the Glanrafon Safeguarding Board every six months.
",
);

/// Others look for themselves.
pub(crate) const FOLLOW_UP: (&str, &str) = (
    "follow-up.txt",
    "Follow-up inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
3 September 2024

Recommendation 1. Glanrafon Council should answer every letter from a foster carer within ten working days, and should publish how long carers wait.

What we found: In place. Of twenty letters, nineteen were answered in time.

Recommendation 2. Glanrafon Council should name one person whom carers can ring at night.

What we found: Not in place. Nobody answered the number we were given.
",
);

/// A meeting closes what was done, and asks a question that is not answered.
pub(crate) const MINUTES: (&str, &str) = (
    "minutes.txt",
    "Glanrafon Safeguarding Board

MINUTES OF THE MEETING OF 8 OCTOBER 2024

PRESENT:

Councillor A. Bryn (Chair)
Councillors E. Dolwen and O. Nant

APOLOGIES: Councillor L. Pont

FOSTER CARE

The Chair explained that the inspectors had been back. Members asked for a list of the letters that were still open.

RESOLVED –

(1)\tT H A T recommendation 1 of the Inspection of foster care in Glanrafon be closed as done and verified, and that the Board look at it again in October 2025.
(2)\tT H A T the Director of Social Services report back on letters by the end of January 2025.

Councillor T. Maes left the meeting at noon.
",
);

/// A Welsh report and its answer.
pub(crate) const WELSH: (&str, &str) = (
    "adroddiad.md",
    "Pwyllgor Craffu Glanrafon

# Gwrando ar ofalwyr maeth

5 Tachwedd 2024

## Argymhellion

**Argymhelliad 1.** Dylai Cyngor Glanrafon ateb pob galwad ffôn gan ofalwr maeth yn ei iaith ei hun.
",
);

/// The answer to it.
pub(crate) const WELSH_ANSWER: (&str, &str) = (
    "ymateb.txt",
    "Ymateb i'r adroddiad Gwrando ar ofalwyr maeth
Cyngor Glanrafon
3 Rhagfyr 2024

Argymhelliad 1

Ymateb: Derbyn. Byddwn yn ateb pob galwad yn iaith y gofalwr erbyn 31 Mawrth 2025.

Goblygiadau Ariannol: Dim
",
);

/// A written question that is answered without an answer.
pub(crate) const QUESTION: (&str, &str) = (
    "question.txt",
    "WQ0417 (e) Tabled on 03/02/2025

Will the Cabinet Member say how many foster carers have left in the past year?

Answered by the Cabinet Member for Children's Services | Answered on 11/02/2025

I have no plans to collect that figure. For what is known, I would refer you to:

- The sufficiency statement of 2024
",
);

/// All of them, in the order they are recorded.
pub(crate) const ALL: [(&str, &str); 8] =
    [REPORT, ANSWER, PLAN, FOLLOW_UP, MINUTES, WELSH, WELSH_ANSWER, QUESTION];
