package tv.marquee.ops.architecture.planted.domain.two;

/** A planted offender. */
public class CycleTwo {
    Object other = tv.marquee.ops.architecture.planted.domain.one.CycleOne.class;
}
