print("stepbook")
