package org.apache.spark;

/** Stands for Spark, which is not on this module's classpath, so that the rule has something to find. */
public class Stub {}
