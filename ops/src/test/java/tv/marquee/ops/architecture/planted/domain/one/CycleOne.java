package tv.marquee.ops.architecture.planted.domain.one;

/** A planted offender. */
public class CycleOne {
    Object other = tv.marquee.ops.architecture.planted.domain.two.CycleTwo.class;
}
