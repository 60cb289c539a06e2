package tv.marquee.ops.scaling;

/**
 * One measurement.
 *
 * @param series what was measured, with whatever but the number of processes stayed the same
 * @param processes how many shared the work
 * @param perSecond how much they did, all together
 * @param unit of that, such as {@code events/s}
 */
record ScaleRow(String series, int processes, double perSecond, String unit) {}
