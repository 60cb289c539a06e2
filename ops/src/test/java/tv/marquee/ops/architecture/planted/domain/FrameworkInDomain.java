package tv.marquee.ops.architecture.planted.domain;

import org.springframework.stereotype.Component;

/** A planted offender. */
@Component
class FrameworkInDomain {}
