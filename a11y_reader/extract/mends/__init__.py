"""A rule a module: what a choice by probability alone gets wrong for a reader, put right."""
