package tv.marquee.analytics.recommendation;

/** How much something counts by its age: a title by how many were seen after it, a step by its length less one. */
public enum Decay {
    /** All count alike. */
    NONE("none") {
        @Override
        public double at(int age) {
            return 1;
        }
    },
    /** 1 / (age + 1). */
    INVERSE("inverse") {
        @Override
        public double at(int age) {
            return 1.0 / (age + 1);
        }
    },
    /** e^(-age / 3). */
    EXPONENTIAL("exponential") {
        @Override
        public double at(int age) {
            return Math.exp(-age / 3.0);
        }
    },
    /** e^(-age / 10). */
    EXPONENTIAL_LONG("exponential-long") {
        @Override
        public double at(int age) {
            return Math.exp(-age / 10.0);
        }
    };

    private final String text;

    Decay(String text) {
        this.text = text;
    }

    /** Its name in a manifest. */
    public String text() {
        return text;
    }

    /** The share that counts at an age of 0 and more. */
    public abstract double at(int age);
}
