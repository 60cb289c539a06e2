package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * How far a title reached in a day or a week: people who opened it, and got past two minutes, to seven tenths and to nine tenths of it in a playback that began then.
 *
 * @param seconds watched by all of them
 * @param thousandths of a view that those come to: seconds by the duration of the title, so that long and short ones compare
 */
record TitleReach(long people, long started, long watched, long completed, long seconds, long thousandths)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static TitleReach of(Playback playback) {
        return new TitleReach(
                1,
                playback.isStarted() ? 1 : 0,
                playback.isWatched() ? 1 : 0,
                playback.isCompleted() ? 1 : 0,
                playback.seconds(),
                playback.duration() == 0 ? 0 : Math.round(1000.0 * playback.seconds() / playback.duration()));
    }

    /** Of one person: each counts once, whatever number of playbacks they needed. */
    private TitleReach again(TitleReach that) {
        return new TitleReach(
                1,
                Math.max(started, that.started),
                Math.max(watched, that.watched),
                Math.max(completed, that.completed),
                seconds + that.seconds,
                thousandths + that.thousandths);
    }

    private TitleReach plus(TitleReach that) {
        return new TitleReach(
                people + that.people,
                started + that.started,
                watched + that.watched,
                completed + that.completed,
                seconds + that.seconds,
                thousandths + that.thousandths);
    }

    /** A period and a title. */
    private record Cell(LocalDate period, String title) implements Serializable {}

    /** A person in one. */
    private record Visit(Cell cell, String profile) implements Serializable {}

    /** What a playback counts for. */
    @FunctionalInterface
    interface Calendar extends Serializable {
        LocalDate period(LocalDate day);
    }

    /** Rows of period, title, people, started, watched, completed, seconds and views. */
    static List<List<Object>> rows(JavaRDD<Playback> playbacks, Calendar calendar) {
        return playbacks
                .mapToPair(playback -> new Tuple2<>(
                        new Visit(new Cell(calendar.period(playback.day()), playback.title()), playback.profile()),
                        of(playback)))
                .reduceByKey(TitleReach::again)
                .mapToPair(visit -> new Tuple2<>(visit._1.cell(), visit._2))
                .reduceByKey(TitleReach::plus)
                .map(cell -> cell._2.row(cell._1))
                .collect();
    }

    private List<Object> row(Cell cell) {
        return List.of(
                cell.period(),
                cell.title(),
                people,
                started,
                watched,
                completed,
                seconds,
                BigDecimal.valueOf(thousandths, 3));
    }
}
