package tv.marquee.query.recommendation;

/** How much a title of a history counts by how many were seen after it. */
enum Decay {
    /** All count alike. */
    NONE(Integer.MAX_VALUE) {
        @Override
        double at(int age) {
            return 1;
        }
    },
    /** 1 / (age + 1). */
    INVERSE(Integer.MAX_VALUE) {
        @Override
        double at(int age) {
            return 1.0 / (age + 1);
        }
    },
    /** e^(-age / 3). */
    EXPONENTIAL(30) {
        @Override
        double at(int age) {
            return Math.exp(-age / 3.0);
        }
    },
    /** e^(-age / 10). */
    EXPONENTIAL_LONG(100) {
        @Override
        double at(int age) {
            return Math.exp(-age / 10.0);
        }
    };

    private final int horizon;

    Decay(int horizon) {
        this.horizon = horizon;
    }

    /** How many ages count; what is older than that counts less than one in ten thousand, and is left out. */
    int horizon() {
        return horizon;
    }

    /** The share that counts at an age of 0 and more. */
    abstract double at(int age);
}
