package tv.marquee.domain.recommendation;

/** How much something counts by its age: a title by how many were seen after it, a step by its length less one. */
public enum Decay {
    /** All count alike. */
    NONE("none", Integer.MAX_VALUE) {
        @Override
        public double at(int age) {
            return 1;
        }
    },
    /** 1 / (age + 1). */
    INVERSE("inverse", Integer.MAX_VALUE) {
        @Override
        public double at(int age) {
            return 1.0 / (age + 1);
        }
    },
    /** e^(-age / 3). */
    EXPONENTIAL("exponential", 30) {
        @Override
        public double at(int age) {
            return Math.exp(-age / 3.0);
        }
    },
    /** e^(-age / 10). */
    EXPONENTIAL_LONG("exponential-long", 100) {
        @Override
        public double at(int age) {
            return Math.exp(-age / 10.0);
        }
    };

    private final String text;
    private final int horizon;

    Decay(String text, int horizon) {
        this.text = text;
        this.horizon = horizon;
    }

    /** How many ages count; what is older than that counts less than one in ten thousand, and is left out. */
    public int horizon() {
        return horizon;
    }

    /** Its name in a manifest. */
    public String text() {
        return text;
    }

    /** The share that counts at an age of 0 and more. */
    public abstract double at(int age);
}
