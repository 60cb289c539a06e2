package tv.marquee.ops.architecture.planted.api;

import org.springframework.beans.factory.annotation.Autowired;

/** A planted offender. */
class FieldInjection {
    @Autowired
    Object field;
}
