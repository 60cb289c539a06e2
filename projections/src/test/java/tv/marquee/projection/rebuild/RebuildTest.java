package tv.marquee.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.marquee.projection.IdleProjection;
import tv.marquee.projection.intake.Besides;
import tv.marquee.projection.rebuild.RebuildStatus.State;

class RebuildTest {

    private final Books books = new Books();
    private final Rebuild rebuild = new Rebuild(
            books, new SecondBooks("books-2"), Orders.fromKafka(false, 0, true), Besides.withoutKafka(books, books));

    @Test
    void aCopyThatIsStillThereIsWaitedFor() {
        books.unfinished = new SecondBooks("books-2");
        rebuild.step();

        assertThat(rebuild.status().state()).isEqualTo(State.FILLING);
        assertThat(rebuild.status().problem()).isNotNull();
        assertThat(rebuild.isUnderWay()).isTrue();
    }

    @Test
    void aCopyThatAnotherProcessSwappedInOrGaveUpIsLeft() {
        books.unfinished = new SecondBooks("books-3");
        rebuild.step();

        assertThat(rebuild.isUnderWay()).isFalse();
        assertThat(rebuild.status().state()).isEqualTo(State.CANCELLED);
        assertThat(rebuild.status().problem()).isEqualTo("another process has ended it");
    }

    private static final class Books extends IdleProjection implements Rebuildable {

        private @Nullable Copy unfinished;

        @Override
        public Copy begin(String id, Orders orders) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Copy> unfinished() {
            return Optional.ofNullable(unfinished);
        }

        @Override
        public List<String> kept() {
            return List.of();
        }

        @Override
        public void dropKept() {}
    }

    private record SecondBooks(String name) implements Copy {

        @Override
        public Books projection() {
            return new Books();
        }

        @Override
        public Orders orders() {
            return Orders.fromKafka(false, 0, true);
        }

        @Override
        public void remember(Orders orders) {}

        @Override
        public boolean isComparable() {
            return true;
        }

        @Override
        public Comparison compare() {
            return new Comparison(0, 0, 0, 0, 0, List.of());
        }

        @Override
        public void swap() {}

        @Override
        public void drop() {}
    }
}
