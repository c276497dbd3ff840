// Interview
