package tv.marquee.ops.architecture.planted.domain.ledger;

import org.springframework.stereotype.Component;

/** A planted offender. */
@Component
class SpringInLedger {}
