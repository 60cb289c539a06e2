package tv.marquee.query.recommendation;

/** How much a title of a history counts by how many were seen after it. */
enum Decay {
    /** All count alike. */
    NONE {
        @Override
        double at(int age) {
            return 1;
        }
    },
    /** 1 / (age + 1). */
    INVERSE {
        @Override
        double at(int age) {
            return 1.0 / (age + 1);
        }
    },
    /** e^(-age / 3). */
    EXPONENTIAL {
        @Override
        double at(int age) {
            return Math.exp(-age / 3.0);
        }
    },
    /** e^(-age / 10). */
    EXPONENTIAL_LONG {
        @Override
        double at(int age) {
            return Math.exp(-age / 10.0);
        }
    };

    /** The share that counts at an age of 0 and more. */
    abstract double at(int age);
}
